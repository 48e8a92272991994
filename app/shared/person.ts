/** Who is signed in and does something. */
export interface ActingPerson {
  id: string
  fullName: string | null
  email: string
}

/** As it is written down with what they did: people leave, and nobody reads the rows of others. */
export function nameOf({ fullName, email }: Pick<ActingPerson, 'fullName' | 'email'>): string {
  return (fullName || email).slice(0, 200)
}
