export const AD_DRY_RUN = 'ad_dry_run'
