"use strict";
// The file system and process that Go's wasm_exec.js looks for. Writes go to
// the host; reads are synchronous requests for files below its working directory.
const decoder = new TextDecoder();
const files = new Map();
let nextFile = 100;

function failure(code) {
  return Object.assign(new Error(code), { code });
}

function load(path) {
  const request = new XMLHttpRequest();
  request.open("GET", "/files/" + path.replace(/^\.\//, ""), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) return null;
  return Uint8Array.from(request.responseText, (c) => c.charCodeAt(0) & 0xff);
}

function stats(data) {
  return {
    dev: 0, ino: 0, mode: 0o100444, nlink: 1, uid: 0, gid: 0, rdev: 0, size: data.length,
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
  write(fd, bytes, offset, length, _position, done) {
    done(null, this.writeSync(fd, bytes.subarray(offset, offset + length)));
  },
  open(path, flags, _mode, done) {
    const data = flags & 3 ? null : load(path);
    if (!data) return done(failure(flags & 3 ? "EROFS" : "ENOENT"));
    files.set(++nextFile, { data, at: 0 });
    done(null, nextFile);
  },
  read(fd, bytes, offset, length, position, done) {
    const file = files.get(fd);
    if (!file) return done(failure("EBADF"));
    const at = position ?? file.at;
    const part = file.data.subarray(at, at + length);
    bytes.set(part, offset);
    file.at = at + part.length;
    done(null, part.length);
  },
  close(fd, done) {
    files.delete(fd);
    done(null);
  },
  fstat(fd, done) {
    const file = files.get(fd);
    if (!file) return done(failure("EBADF"));
    done(null, stats(file.data));
  },
  stat(path, done) {
    const data = load(path);
    if (!data) return done(failure("ENOENT"));
    done(null, stats(data));
  },
  readdir: (_path, done) => done(failure("ENOTDIR")),
  fsync: (_fd, done) => done(null),
};
fs.lstat = fs.stat;
for (const name of ["chmod", "chown", "fchmod", "fchown", "ftruncate", "lchown", "link", "mkdir", "readlink", "rename", "rmdir", "symlink", "truncate", "unlink", "utimes"]) {
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
