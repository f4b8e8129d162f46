// Reviews the workbooks that it is sent, one after another, with the checkout that it runs in: the one in its working folder.

const path = require('node:path');

const home = process.cwd();

/** package.json names the command's file, wherever a checkout keeps it: "tsx src/…/review.ts". */
function reviewCommand() {
  const { scripts } = require(path.join(home, 'package.json'));
  return path.join(home, scripts.review.split(' ').at(-1));
}

const { reviewAsAsked } = require(reviewCommand());

process.on('message', ({ file, out }) => {
  reviewAsAsked([file, '--json', '--out', out], home).then(
    (outcome) => process.send(outcome.ok ? { json: outcome.value } : { refusal: outcome.problem.sentence }),
    (error) => process.send({ refusal: `broke off: ${String(error)}` }),
  );
});
process.on('disconnect', () => process.exit());
