type Column = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** The same column, or one twice as long with the same in it, when it is too short. */
export function grown<T extends Column>(column: T, least: number): T {
  if (column.length >= least) return column
  const Longer = column.constructor as new (length: number) => T
  const longer = new Longer(Math.max(least, column.length * 2))
  longer.set(column)
  return longer
}
