// Colours as in files (theme with tint, palette index, ARGB) → "#RRGGBB".

import { childOf, childrenOf, numberOf, type XmlElement } from '../xml/xml-tree';

export interface Palette {
  /** In the order of their numbers in styles: light 1, dark 1, light 2, dark 2, accents 1–6, link, followed link. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The default palette of 56 colours, after the eight that repeat (ECMA-376, 18.8.27). */
const basic = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const rest =
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333';
const defaultIndexed = [...basic, ...basic, ...rest.split(' ')].map((hex) => `#${hex}`);

/** The theme that Excel falls back on. */
const officeTheme = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
].map((hex) => `#${hex}`);

const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = childOf(childOf(theme ?? undefined, 'themeElements'), 'clrScheme');
  const customIndexed = childrenOf(childOf(childOf(styles ?? undefined, 'colors'), 'indexedColors'), 'rgbColor').map(
    (colour) => fromArgb(colour.attributes.rgb) ?? '#000000',
  );
  return {
    theme: themeOrder.map((name, index) => themeColour(childOf(scheme, name)) ?? officeTheme[index] ?? '#000000'),
    indexed: defaultIndexed.map((colour, index) => customIndexed[index] ?? colour),
  };
}

function themeColour(element: XmlElement | undefined): string | null {
  const colour = element?.children[0];
  return fromArgb(colour?.attributes.lastClr ?? colour?.attributes.val);
}

function fromArgb(text: string | undefined): string | null {
  const match = text === undefined ? null : /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text);
  return match?.[1] === undefined ? null : `#${match[1].toUpperCase()}`;
}

/** The colour that an element such as `<color>`, `<fgColor>` names; null where it is automatic, or there is none. */
export function readColour(element: XmlElement | undefined, palette: Palette): string | null {
  if (element === undefined) return null;
  const { rgb } = element.attributes;
  const theme = numberOf(element, 'theme');
  const indexed = numberOf(element, 'indexed');
  const plain =
    rgb !== undefined
      ? fromArgb(rgb)
      : theme !== null
        ? (palette.theme[theme] ?? null)
        : indexed !== null
          ? (palette.indexed[indexed] ?? null)
          : null;
  return plain === null ? null : tinted(plain, numberOf(element, 'tint') ?? 0);
}

/** Lightness moved towards white (tint above 0) or black (below 0), hue and saturation kept (ECMA-376, 18.8.19). */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const { hue, saturation, lightness } = toHsl(red ?? 0, green ?? 0, blue ?? 0);
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

function toHsl(red: number, green: number, blue: number): { hue: number; saturation: number; lightness: number } {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue: sector * 60, saturation, lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const place = (offset + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    // Excel cuts off where others round; the small allowance is for sums that fall just short of a whole number.
    return Math.floor(Math.min(1, Math.max(0, value)) * 255 + 1e-6)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
