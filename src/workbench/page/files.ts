// Files in and out of the page: chosen or dropped, and saved as a download. Nothing leaves the computer.

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file chosen with `button` and `input`, or dropped anywhere on the page. */
export function listenToFiles(button: HTMLElement, input: HTMLInputElement, onFile: (file: ChosenFile) => void): void {
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    void file.arrayBuffer().then((buffer) => {
      onFile({ name: file.name, bytes: new Uint8Array(buffer) });
    });
  };
  button.addEventListener('click', () => {
    input.click();
  });
  input.addEventListener('change', () => {
    take(input.files?.[0]);
    // So that the same file can be chosen again.
    input.value = '';
  });
  // Before the spreadsheet sees them: it has a different use for what is dragged.
  addEventListener(
    'dragover',
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      document.body.classList.add('dropping');
    },
    { capture: true },
  );
  addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) document.body.classList.remove('dropping');
    },
    { capture: true },
  );
  addEventListener(
    'drop',
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      document.body.classList.remove('dropping');
      take(event.dataTransfer?.files[0]);
    },
    { capture: true },
  );
}

function hasFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Hands the bytes to the browser as a download of that name. */
export function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
