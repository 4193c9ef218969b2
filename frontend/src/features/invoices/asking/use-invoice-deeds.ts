import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { useMoneyDeeds } from '#features/budgets/asking/use-money-deeds'
import { invoiceVerbs } from './invoices-api'

export function useInvoiceDeeds() {
  const workspace = useWorkspace()
  const { run, busy } = useMoneyDeeds()
  const verbs = useMemo(() => invoiceVerbs(workspace), [workspace])
  return { verbs, run, busy }
}
