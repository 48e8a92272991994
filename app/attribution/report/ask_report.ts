export const REPORT = 'attribution_report'
export async function askForReport(_siteId: string, _period: { from: string; to: string }) {}
