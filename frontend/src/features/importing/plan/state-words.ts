import { useLingui } from '@lingui/react/macro'
import type { ImportListed } from '../asking/import-api'

export function useStateWords(): Record<ImportListed['state'], string> {
  const { t } = useLingui()
  return {
    planned: t`waits for your agreement`,
    choosing: t`waits for your choice`,
    waiting: t`about to begin`,
    running: t`at work`,
    done: t`imported`,
    failed: t`failed`,
    cancelled: t`cancelled`,
  }
}
