// The ribbon as manifest.xml describes it: a tab with buttons that open the pane at an address.

/** A ribbon button. */
interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Path and query of the page that it opens in the pane. */
  readonly address: string;
}

export interface Ribbon {
  readonly tab: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the tab and those buttons that open the pane; the workbench shows no others. */
export function readRibbon(manifestXml: string): Ribbon {
  const manifest = new DOMParser().parseFromString(manifestXml, 'application/xml');
  const resources = new Map(
    [...named(manifest, 'Url'), ...named(manifest, 'String')].map((entry) => [entry.id, entry.getAttribute('DefaultValue') ?? '']),
  );
  const resource = (owner: Element | undefined, path: readonly string[]): string => {
    const element = path.reduce<Element | undefined>((parent, name) => parent && child(parent, name), owner);
    return resources.get(element?.getAttribute('resid') ?? '') ?? '';
  };
  const buttons = named(manifest, 'Control').flatMap((control) => {
    const url = resource(control, ['Action', 'SourceLocation']);
    if (url === '') return [];
    const { pathname, search } = new URL(url);
    return [{ label: resource(control, ['Label']), tip: resource(control, ['Supertip', 'Description']), address: pathname + search }];
  });
  return { tab: resource(named(manifest, 'CustomTab')[0], ['Label']), buttons };
}

function named(manifest: Document, name: string): readonly Element[] {
  return [...manifest.getElementsByTagNameNS('*', name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}
