// A jsdom page that also has what the workbench's host needs of Node, so that the pane can be tested on a real workbook.

const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class PageAndHostEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextEncoder, TextDecoder, Uint8Array, ArrayBuffer, structuredClone, setImmediate, clearImmediate });
  }
};
