/** What a workspace chose, and what of it can be read on the light and on the dark pages. */
export type Accent = {
  chosen: string
  light: string
  dark: string
}

/** Text in the colour on the page, and text of the page's colour on a button: WCAG AA. */
const CONTRAST = 4.5
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The lightest surface of the dark pages, `--ui-bg-elevated` of `inertia/css/tokens.css`. */
const DARK_PAGE: Rgb = [33, 37, 39]
const STEPS = 50

type Rgb = readonly [number, number, number]

/** Darker or lighter where it has to be, and no more than that. */
export function accentOf(chosen: string): Accent {
  const colour = rgbOf(chosen)
  return {
    chosen,
    light: readableOn(WHITE, colour, BLACK),
    dark: readableOn(DARK_PAGE, colour, WHITE),
  }
}

export function contrast(one: string, other: string): number {
  return contrastOf(rgbOf(one), rgbOf(other))
}

function readableOn(page: Rgb, colour: Rgb, towards: Rgb): string {
  for (let step = 0; step <= STEPS; step++) {
    const mixed = mix(colour, towards, step / STEPS)
    if (contrastOf(mixed, page) >= CONTRAST) return hexOf(mixed)
  }
  return hexOf(towards)
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => Math.round(one[i] + (other[i] - one[i]) * share)
  return [part(0), part(1), part(2)]
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rgbOf(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16)
  return [part(1), part(3), part(5)]
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
