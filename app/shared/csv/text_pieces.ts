import { encodingIn, storable } from '#app/shared/csv/decode_text'

/** As much of a file says in which encoding it is. */
const SAMPLE_BYTES = 256 * 1024

/** At most as many bytes of a character of UTF-8 may be missing where a sample ends. */
const OPEN_BYTES = 3

/** The text of a file that comes in pieces; nothing when it is no text. */
export async function* textPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let begin: Buffer[] = []
  let length = 0
  for await (const piece of bytes) {
    if (decoder) {
      yield storable(decoder.decode(piece, { stream: true }))
      continue
    }
    begin.push(piece)
    length += piece.length
    if (length < SAMPLE_BYTES) continue
    decoder = decoderOf(Buffer.concat(begin), true)
    if (!decoder) return
    yield storable(decoder.decode(Buffer.concat(begin), { stream: true }))
    begin = []
  }
  const last = Buffer.concat(begin)
  decoder ??= decoderOf(last, false)
  if (decoder) yield storable(decoder.decode(last))
}

function decoderOf(sample: Buffer, isCut: boolean) {
  const encoding = encodingIn(isCut ? wholeCharacters(sample) : sample)
  return encoding && new TextDecoder(encoding)
}

/** Without a last character of UTF-8 of which bytes are missing. */
function wholeCharacters(sample: Buffer) {
  for (let back = 1; back <= OPEN_BYTES; back++) {
    const byte = sample[sample.length - back]
    if (byte < 0x80) return sample
    if (byte >= 0xc0) return sample.subarray(0, sample.length - back)
  }
  return sample
}
