import { encode } from 'uqr'

/** A QR code as the squares of an SVG: `path` in a view of `size` × `size`. */
export interface QrPicture {
  size: number
  path: string
}

/** Drawn here: the secret in it is nobody else's. The standard wants four squares of margin. */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))
  )
  return { size, path: squares.join('') }
}
