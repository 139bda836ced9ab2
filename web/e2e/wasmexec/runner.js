"use strict";
// The file system and process that Go's wasm_exec.js looks for. The standard
// streams go to the host. Files below its working directory are read by
// synchronous requests; files that the program writes stay in memory.
const decoder = new TextDecoder();
const open = new Map(); // by descriptor
const made = new Map(); // by path
let nextFile = 100;

function failure(code) {
  return Object.assign(new Error(code), { code });
}

// find returns a file, { data }, or null.
function find(path) {
  if (made.has(path)) return made.get(path);
  const request = new XMLHttpRequest();
  request.open("GET", "/files/" + path.replace(/^\.\//, ""), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) return null;
  return { data: Uint8Array.from(request.responseText, (c) => c.charCodeAt(0) & 0xff) };
}

function stats(data) {
  return {
    dev: 0, ino: 0, mode: 0o100644, nlink: 1, uid: 0, gid: 0, rdev: 0, size: data.length,
    blksize: 4096, blocks: 1, atimeMs: 0, mtimeMs: 0, ctimeMs: 0, isDirectory: () => false,
  };
}

const refuse = (...args) => args.at(-1)(failure("ENOSYS"));

globalThis.fs = {
  constants: { O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_TRUNC: 512, O_APPEND: 1024, O_EXCL: 128, O_DIRECTORY: 65536 },
  writeSync(_fd, bytes) {
    hostWrite(decoder.decode(bytes, { stream: true }));
    return bytes.length;
  },
  write(fd, bytes, offset, length, position, done) {
    const part = bytes.subarray(offset, offset + length);
    const entry = open.get(fd);
    if (!entry) return done(null, this.writeSync(fd, part));
    const at = position ?? entry.at;
    const { file } = entry;
    if (at + length > file.data.length) {
      const longer = new Uint8Array(at + length);
      longer.set(file.data);
      file.data = longer;
    }
    file.data.set(part, at);
    entry.at = at + length;
    done(null, length);
  },
  open(path, flags, _mode, done) {
    const { O_CREAT, O_TRUNC, O_WRONLY, O_RDWR } = fs.constants;
    let file = find(path);
    if (!file && !(flags & O_CREAT)) return done(failure("ENOENT"));
    if (!file || flags & O_TRUNC) file = { data: new Uint8Array() };
    if (flags & (O_WRONLY | O_RDWR)) made.set(path, file);
    open.set(++nextFile, { file, at: 0 });
    done(null, nextFile);
  },
  read(fd, bytes, offset, length, position, done) {
    const entry = open.get(fd);
    if (!entry) return done(failure("EBADF"));
    const at = position ?? entry.at;
    const part = entry.file.data.subarray(at, at + length);
    bytes.set(part, offset);
    entry.at = at + part.length;
    done(null, part.length);
  },
  close(fd, done) {
    open.delete(fd);
    done(null);
  },
  fstat(fd, done) {
    const entry = open.get(fd);
    if (!entry) return done(failure("EBADF"));
    done(null, stats(entry.file.data));
  },
  stat(path, done) {
    const file = find(path);
    if (!file) return done(failure("ENOENT"));
    done(null, stats(file.data));
  },
  unlink(path, done) {
    done(made.delete(path) ? null : failure("ENOENT"));
  },
  readdir: (_path, done) => done(failure("ENOTDIR")),
  fsync: (_fd, done) => done(null),
};
fs.lstat = fs.stat;
for (const name of ["chmod", "chown", "fchmod", "fchown", "ftruncate", "lchown", "link", "mkdir", "readlink", "rename", "rmdir", "symlink", "truncate", "utimes"]) {
  fs[name] = refuse;
}

globalThis.process = {
  getuid: () => -1, getgid: () => -1, geteuid: () => -1, getegid: () => -1, getgroups: () => [],
  pid: 1, ppid: 0, umask: () => 0, cwd: () => "/", chdir: () => { throw failure("ENOSYS"); },
};

async function start() {
  const go = new Go();
  go.argv = programArgs;
  go.exit = (code) => hostExit(String(code));
  const program = await WebAssembly.instantiateStreaming(fetch("/program.wasm"), go.importObject);
  await go.run(program.instance);
}
