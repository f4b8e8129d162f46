// Runs a command of src/command-line built into one file (`npm run review`): built again where a source has changed, and
// with V8's compiled code kept between runs, in .cache/command-line.
// `node scripts/run-built.js src/command-line/review-command.ts ARGUMENTS`. package.json gives Node more room for new
// objects, so that fewer of them are moved before they are let go.

const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

// A review is over in seconds: optimising what runs so briefly takes more processor time than it saves.
v8.setFlagsFromString('--interrupt-budget=400000');
// What has been compiled stays, to be kept for the next run.
v8.setFlagsFromString('--no-flush-bytecode');

const home = path.join(__dirname, '..');
const cache = path.join(home, '.cache', 'command-line');
const surroundings = ['exports', 'require', 'module', '__filename', '__dirname'];

/** Of another length or time is another file; null where there is none. */
function stampOf(file) {
  const stat = statSync(path.join(home, file), { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.size} ${stat.mtimeMs}`;
}

/** Null where there is no such file, or it can't be read. */
function kept(name, encoding) {
  try {
    return readFileSync(path.join(cache, name), encoding);
  } catch {
    return null;
  }
}

/** Whole or not at all, since two commands may run at once. A folder that can't be written is no reason to fail. */
function keep(name, content) {
  try {
    mkdirSync(cache, { recursive: true });
    const unfinished = path.join(cache, `${name}.${process.pid}`);
    writeFileSync(unfinished, content);
    renameSync(unfinished, path.join(cache, name));
  } catch {
    // The next run builds again.
  }
}

/** The first line of a built file says what it was built from, and its own checksum. */
function headOf(built) {
  return JSON.parse(built.slice('//'.length, built.indexOf('\n')));
}

function isFresh(built) {
  try {
    return Object.entries(headOf(built).stamps).every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false; // Not a file that was built here.
  }
}

function build(entry) {
  const begun = Date.now();
  const { outputFiles, metafile } = require('esbuild').buildSync({
    absWorkingDir: home,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    // The engine's parser as ES modules: else each use of a thing of another module is a call.
    mainFields: ['module', 'main'],
    target: `node${process.versions.node}`,
    write: false,
    metafile: true,
  });
  // A file that is changed meanwhile may have been read before or after: it counts as changed.
  const stampNow = (file) => (statSync(path.join(home, file)).mtimeMs < begun ? stampOf(file) : 'changed while it was built');
  const files = [...Object.keys(metafile.inputs), 'package-lock.json', 'scripts/run-built.js'];
  const stamps = Object.fromEntries(files.map((file) => [file, stampNow(file)]));
  const { text, hash } = outputFiles[0];
  return `//${JSON.stringify({ checksum: hash.replace(/\W/g, '_'), stamps })}\n${text}`;
}

function builtFile(entry, name) {
  const before = kept(`${name}.js`, 'utf8');
  if (before !== null && isFresh(before)) return before;
  const built = build(entry);
  keep(`${name}.js`, built);
  return built;
}

/**
 * V8 compares kept code with its source by the source's length alone, so the code says which source it is of: a name for
 * each would leave old ones behind.
 */
function keptCode(name, checksum) {
  const code = kept(`${name}.code`);
  return code?.subarray(0, checksum.length).toString('latin1') === checksum ? code.subarray(checksum.length) : undefined;
}

function run(entry) {
  const file = path.join(home, entry);
  const name = path.basename(entry, '.ts');
  const built = builtFile(entry, name);
  const { checksum } = headOf(built);
  const script = new vm.Script(`(function (${surroundings.join(',')}) {${built}\n})`, {
    filename: path.join(cache, `${name}.js`),
    cachedData: keptCode(name, checksum),
  });
  // The command takes itself for the file that was started, which it was built from.
  const module = { exports: {} };
  const requireThere = createRequire(file);
  requireThere.main = module;
  script.runInThisContext()(module.exports, requireThere, module, file, path.dirname(file));
  // Without kept code it is undefined, and true where it was made by another V8.
  if (script.cachedDataRejected !== false)
    process.on('exit', () => keep(`${name}.code`, Buffer.concat([Buffer.from(checksum, 'latin1'), script.createCachedData()])));
}

const [entry] = process.argv.splice(2, 1);
run(entry);
