import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What somebody could select in a PDF, page by page. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await loading.destroy()
  return pages
}

/** Where spaces are in a PDF depends on how its letters are set. */
export const flat = (text: string) => text.replace(/\s+/g, ' ')
