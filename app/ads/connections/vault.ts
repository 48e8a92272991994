import encryption from '@adonisjs/core/services/encryption'

type Kind = 'access' | 'refresh'

/** A token sealed for one connection and one use: copied into another row, or the other column, it cannot be opened. */
export function sealToken(token: string, connectionId: string, kind: Kind): string {
  return tokens().encrypt(token, { purpose: purposeOf(connectionId, kind) })
}

/** Null: it cannot be opened (any more), as after all keys were changed at once. */
export function openToken(sealed: string | null, connectionId: string, kind: Kind): string | null {
  return sealed === null ? null : tokens().decrypt<string>(sealed, purposeOf(connectionId, kind))
}

const tokens = () => encryption.use('tokens')

function purposeOf(connectionId: string, kind: Kind) {
  return `connection ${connectionId} ${kind} token`
}
