import { ToldProblem } from '#app/shared/told_problem'

export class LastOwner extends ToldProblem {
  static status = 409
  static code = 'E_LAST_OWNER'
  static message = 'A workspace keeps an owner, and this is the only one.'
  help = 'Make somebody else an owner first, or hand the workspace over.'
}

export class AlreadyMember extends ToldProblem {
  static status = 409
  static code = 'E_ALREADY_MEMBER'
  static message = 'This person belongs to the workspace already.'
  help = 'Change their role in the list instead.'
}

export class InvitedByOwner extends ToldProblem {
  static status = 409
  static code = 'E_INVITED_BY_OWNER'
  static message = 'An owner has invited this person already, as an owner.'
  help = 'Ask an owner to change that invitation.'
}

export class TooManyInvitations extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_INVITATIONS'
  static message = 'A workspace has at most 200 open invitations.'
  help = 'Withdraw those that nobody will accept any more.'
}

export class NotItsName extends ToldProblem {
  static status = 422
  static code = 'E_NOT_ITS_NAME'
  static message = 'That is not the name of the workspace.'
  help = 'Type it as it stands on the page.'
}

export class OwnTwoFactorFirst extends ToldProblem {
  static status = 409
  static code = 'E_OWN_TWO_FACTOR_FIRST'
  static message = 'You have not set up two-factor sign-in yourself.'
  help = 'Do that first, under Account: otherwise you would shut yourself out.'
}

const HAVE_AN_OWNER = 'workspaces_have_an_owner'

/** What the database says when the last owner would go, in our words. */
export async function keepingAnOwner<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === HAVE_AN_OWNER) throw new LastOwner()
    throw error
  }
}

const NOT_THEIRS_TO_CHANGE = '42501'

/** Admins do not see invitations of owners, and find one in their way here. */
export async function keepingOfOwners<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code === NOT_THEIRS_TO_CHANGE) throw new InvitedByOwner()
    throw error
  }
}
