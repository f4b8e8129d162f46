// Runs only where `nomodule` means nothing, so only in a web view too old for the bundle (Excel 2019's Trident). ES5 throughout.
(function () {
  function showUnsupported() {
    document.getElementById('unsupported').removeAttribute('hidden');
  }
  document.addEventListener('DOMContentLoaded', showUnsupported);
})();
