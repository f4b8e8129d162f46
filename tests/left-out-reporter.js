// Says plainly which tests were left out, for want of a program or of a folder that a variable names, and what each folder
// of tests took; keeps the counts for .ci/run.

const fs = require('node:fs');
const path = require('node:path');

const unsetVariable = /LEFT OUT: (\w+) isn't set: /;

function print(heading, names) {
  console.log(`\n${heading} (${names.length}):`);
  for (const name of names) console.log(`  ${name}`);
}

/** Seconds by folder of tests, the longest first: files of one folder that ran side by side count each. */
function secondsByFolder(testResults) {
  const seconds = new Map();
  for (const { testFilePath, perfStats } of testResults) {
    const [folder] = path.relative(__dirname, testFilePath).split(path.sep);
    seconds.set(folder, (seconds.get(folder) ?? 0) + perfStats.runtime / 1000);
  }
  return [...seconds].sort(([, first], [, second]) => second - first).map(([folder, taken]) => `${folder} ${taken.toFixed(0)}`);
}

class LeftOutReporter {
  onRunComplete(_contexts, results) {
    const leftOut = results.testResults.flatMap((file) =>
      file.testResults.filter((test) => test.status === 'pending').map((test) => test.fullName),
    );
    const lacking = leftOut.filter((name) => !unsetVariable.test(name));
    const unset = leftOut.filter((name) => unsetVariable.test(name));
    if (lacking.length > 0) print('Left out on this machine', lacking);
    for (const variable of new Set(unset.map((name) => unsetVariable.exec(name)[1]))) {
      print(
        `Left out because ${variable} isn't set`,
        unset.filter((name) => unsetVariable.exec(name)[1] === variable),
      );
    }
    if (leftOut.length > 0) console.log('README.md, "Tests", says what to install or to set for them.');
    console.log(`\nSeconds by folder: ${secondsByFolder(results.testResults).join(', ')}`);
    const folder = path.join(__dirname, '..', '.cache');
    fs.mkdirSync(folder, { recursive: true });
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      /** Tests that this machine could run if a program were installed: none may be left out in .ci/run. */
      leftOut: lacking.length,
      /** Each stands for all the tests that a folder named by a variable would bring. */
      withoutFolder: unset.length,
    };
    fs.writeFileSync(path.join(folder, 'test-counts.json'), JSON.stringify(counts));
  }
}

module.exports = LeftOutReporter;
