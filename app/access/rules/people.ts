import { ANYBODY, look, MANAGE, PEOPLE, type Rules } from '#app/access/rule'

/** Who somebody is, and who belongs to a workspace. */
export const PEOPLE_RULES: Rules = {
  'sign_up.show': ANYBODY,
  'sign_up.store': ANYBODY,
  'sign_in.show': ANYBODY,
  'sign_in.store': ANYBODY,
  'sign_in.destroy': ANYBODY,
  'google.redirect': ANYBODY,
  'google.callback': ANYBODY,
  'forgot_password.show': ANYBODY,
  'forgot_password.store': ANYBODY,
  'reset_password.show': ANYBODY,
  'reset_password.store': ANYBODY,
  'language.update': ANYBODY,
  'account.show': PEOPLE,
  'account.rename': PEOPLE,
  'account.end_sessions': PEOPLE,
  'password.update': PEOPLE,
  'google_link.store': PEOPLE,
  'google_link.destroy': PEOPLE,

  'people.first': PEOPLE,
  'people.index': look(),
  'people.update': MANAGE,
  // Everybody may leave; who may remove others is decided there.
  'people.destroy': look(),
  'clients.update': MANAGE,
  'clients.destroy': MANAGE,
  'invitations.store': MANAGE,
  'invitations.resend': MANAGE,
  'invitations.destroy': MANAGE,
  'invitations.show': ANYBODY,
  'invitations.register': ANYBODY,
  'invitations.accept': PEOPLE,
}
