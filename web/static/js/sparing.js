// sparing says whether the reader wants to save data.
export const sparing = () => navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches
