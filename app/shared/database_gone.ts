/** SQLSTATE classes: connection, resources, intervention by an operator; and what the driver says of a lost socket. */
export function isDatabaseGone(code: string) {
  return ['08', '53', '57'].includes(code.slice(0, 2)) || /^E[A-Z]+$/.test(code)
}
