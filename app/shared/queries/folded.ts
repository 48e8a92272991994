/**
 * A text as searches compare it, as `inertia/words/search.ts` does on pages: `İSTANBUL` and `istanbul` are one, and `Işık` is found by
 * `isik`. Whatever letters the database's own `lower` knows. Without an index: for texts of rows that something else has narrowed down.
 */
export function folded(text: string): string {
  return `lower(translate(${text}, 'İIıŞşĞğÜüÖöÇçÂâÎîÛû', 'iiissgguuooccaaiiuu'))`
}
