/** As `npm run check` wants it. Prettier is there wherever the sources are; without it the text stays as it is. */
export async function formatted(filepath: string, text: string): Promise<string> {
  try {
    const prettier = await import('prettier')
    const options = await prettier.resolveConfig(filepath)
    return await prettier.format(text, { ...options, filepath })
  } catch {
    return text
  }
}
