// The law's fingerprint on another Python, run by hand with node: `npm install pyodide@0.27.7` (CPython 3.12) or any other, then
// `node tests/documents/other_pythons.mjs <folder of pyodide> <src> <site-packages with attrs>`. It has to print LAW_FINGERPRINT.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [pyodide, src, site] = process.argv.slice(2).map((place) => resolve(place));
const { version } = JSON.parse(readFileSync(join(pyodide, "package.json")));
const lock = JSON.parse(readFileSync(join(pyodide, "pyodide-lock.json")));
lock.info.version = version; // some releases state another one, and refuse to start
const lockFileURL = join(tmpdir(), `pyodide-lock-${version}.json`);
writeFileSync(lockFileURL, JSON.stringify(lock));
const { loadPyodide } = await import(join(pyodide, "pyodide.mjs"));
const python = await loadPyodide({ lockFileURL });
for (const [root, place] of [[src, "/src"], [site, "/site"]]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}
console.log(python.runPython(`
import sys
sys.path[:0], sys.dont_write_bytecode = ["/src", "/site"], True
import gdpr_rules as gr
f"{sys.version.split()[0]} on {sys.platform}: {gr.LAW.fingerprint} {gr.Ruleset.from_document(gr.LAW.to_document()) == gr.LAW}"
`));
