/** Of the paper; the accent is that of the brand. */
export const INK = '#16201f'
export const MUTED = '#5b6766'
export const LINE = '#dde3e3'
export const SURFACE = '#f4f7f7'
export const GOOD = '#1a6b3c'
export const BAD = '#a5372a'
