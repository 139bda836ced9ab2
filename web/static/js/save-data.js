// saveData says whether the reader wants to save data.
export const saveData = () => navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches
