import { accentOf, type Accent } from '#app/branding/colours'
import type { BrandRow } from '#app/branding/queries/brand_rows'

/** Whose name, logo and colour people see. */
export type Brand = {
  workspaceId: string | null
  name: string
  logo: { path: string; width: number; height: number } | null
  /** Null: ours. */
  accent: Accent | null
  /** Whether "OpsMantik" stands in small print. */
  hasOurName: boolean
}

export const OUR_BRAND: Brand = {
  workspaceId: null,
  name: 'OpsMantik',
  logo: null,
  accent: null,
  hasOurName: false,
}

/** A workspace that has said nothing is shown as ours; one that has a logo or a colour and no other name by its own. */
export function brandFrom(row: BrandRow | null): Brand {
  if (!row || !isBranded(row)) return OUR_BRAND
  const { workspaceId, workspaceName, name, accent, hasOurName } = row
  return {
    workspaceId,
    name: name ?? workspaceName,
    logo: logoOf(row),
    accent: accent === null ? null : accentOf(accent),
    hasOurName,
  }
}

function isBranded({ name, accent, logoId, hasOurName }: BrandRow) {
  return name !== null || accent !== null || logoId !== null || !hasOurName
}

function logoOf({ logoId, logoWidth, logoHeight }: BrandRow): Brand['logo'] {
  return logoId === null
    ? null
    : { path: `/brand/${logoId}.png`, width: logoWidth!, height: logoHeight! }
}
