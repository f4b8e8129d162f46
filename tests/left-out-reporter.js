// Says plainly which tests were left out because the machine lacks something, and keeps the counts for .ci/run.

const fs = require('node:fs');
const path = require('node:path');

class LeftOutReporter {
  onRunComplete(_contexts, results) {
    const leftOut = results.testResults.flatMap((file) =>
      file.testResults.filter((test) => test.status === 'pending').map((test) => test.fullName),
    );
    if (leftOut.length > 0) {
      console.log(`\nLeft out on this machine (${leftOut.length}):`);
      for (const name of leftOut) console.log(`  ${name}`);
      console.log('README.md, "Tests", says what to install for them.');
    }
    const folder = path.join(__dirname, '..', '.cache');
    fs.mkdirSync(folder, { recursive: true });
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      leftOut: leftOut.length,
    };
    fs.writeFileSync(path.join(folder, 'test-counts.json'), JSON.stringify(counts));
  }
}

module.exports = LeftOutReporter;
