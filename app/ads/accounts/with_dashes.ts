/** As Google Ads shows the ids of accounts. */
export function withDashes(customerId: string): string {
  return customerId.replace(/^(\d{3})(\d{3})(\d+)$/, '$1-$2-$3')
}
