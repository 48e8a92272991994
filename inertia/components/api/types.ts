import type { Data } from '@generated/data'

export type Token = Data.Api.Tokens.Token
export type Scope = Token['scopes'][number]
export type TokenRole = NonNullable<Token['role']>

export type Choices = {
  scopes: Scope[]
  roles: TokenRole[]
  lifetimes: number[]
  sites: { id: string; name: string }[]
}
