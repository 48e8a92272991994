export function writeCompressed(file: string): Promise<void>
