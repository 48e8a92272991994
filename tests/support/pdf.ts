import { extractText } from 'unpdf'

/** What somebody could select in a PDF, page by page. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(bytes))
  return text
}

/** Where spaces are in a PDF depends on how its letters are set. */
export const flat = (text: string) => text.replace(/\s+/g, ' ')
