/** Twice as large as it is ever shown. */
const WIDTH = 480
const HEIGHT = 128
/** Of the data URL: what the server takes. */
const LONGEST = 218_000

/** A picture drawn anew, as the PNG that the server keeps: whatever else was in the file stays here. Null: it cannot be drawn. */
export async function drawnLogo(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  for (let scale = fitting(picture); scale > 0.02; scale *= 0.7) {
    const url = drawn(picture, scale)
    if (url && url.length <= LONGEST) return url
  }
  return null
}

function fitting({ width, height }: ImageBitmap) {
  return Math.min(1, WIDTH / width, HEIGHT / height)
}

function drawn(picture: ImageBitmap, scale: number): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}
