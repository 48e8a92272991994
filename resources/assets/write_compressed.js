import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const ENCODINGS = {
  br: (text) =>
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (text) => promisify(gzip)(text, { level: 9 }),
}

/**
 * Writes a file a second and third time, as `.br` and `.gz` beside it: what everybody asks for is compressed once, as well as
 * it can be, and not with each request. `app/web/middleware/compression_middleware.ts` hands them out.
 */
export async function writeCompressed(file) {
  const text = await readFile(file)
  await Promise.all(
    Object.entries(ENCODINGS).map(async ([suffix, compress]) =>
      writeFile(`${file}.${suffix}`, await compress(text))
    )
  )
}
