import { TOTP } from 'otpauth'
import { clock } from '#app/shared/clock'
import { PASSWORD } from '#tests/support/sites'
import type { Visitor } from '#tests/support/visitor'

export const STEP_MS = 30_000

/** As an app would show it. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret }).generate({ timestamp: now.getTime() })
}

/** Sets two-factor sign-in up for who is signed in; what the person and their app know then. */
export async function setUp(visitor: Visitor): Promise<{ secret: string; codes: string[] }> {
  const begun = await visitor.submit('/account/two-factor/begin', { currentPassword: PASSWORD })
  const secret = begun.page.props.setup.letters.replaceAll(' ', '')
  const code = codeAt(secret, clock.now())
  const { page } = await visitor.submit('/account/two-factor', { code })
  return { secret, codes: page.props.newCodes }
}
