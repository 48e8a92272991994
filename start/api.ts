import { siteOperations } from '#app/sites/api/site_operations'
import { workspaceOperations } from '#app/sites/api/workspace_operations'
import type { Operation } from '#app/api/operation'

/** What programs can do, capability by capability. Routes, document and tests follow from it. */
export const operations: Operation[] = [...workspaceOperations, ...siteOperations]
