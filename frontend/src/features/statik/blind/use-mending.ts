import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Spot } from '../asking/statik-api'
import type { Kind } from '../design/kinds'
import { useBeginning } from '../diagram/use-beginning'
import { useWorkshop } from '../doing/workshop-context'
import { firstField } from './first-field'

/** Does what a blind spot offers: puts the missing part there, or opens the field that nobody filled. */
export function useMending() {
  const { t } = useLingui()
  const { add, doAll, seek, looked } = useWorkshop()
  const { beginWithDone, putBefore } = useBeginning()
  const mend = useCallback(
    async ({ mend }: Spot) => {
      if (!mend) return
      const { before, next, kind } = mend.values as { before?: number; next?: number; kind?: string }
      if (mend.add === 'link' && next && !before) return putBefore(next)
      if (mend.add === 'block' && kind === 'done') return beginWithDone()
      const part = mend.part ? looked.part(mend.part) : undefined
      if (!mend.add && part && Object.keys(mend.values).length)
        return doAll(t`a blind spot mended`, [
          { does: 'change', part: part.id, values: mend.values, basedOn: part.version },
        ])
      if (!mend.add) return seek({ part: mend.part, field: mend.field })
      const made = await add(mend.add as Kind, mend.values, t`a blind spot mended`)
      if (made && made.kind !== 'link') seek({ made, field: firstField[made.kind] })
    },
    [add, doAll, seek, looked, beginWithDone, putBefore, t],
  )
  const look = useCallback(
    ({ part, block, blind }: Spot) => {
      const kind = part ? looked.part(part)?.kind : undefined
      if (block && part === block) seek({ step: 'workflow', block })
      else if (part && kind) seek({ part, block: block ?? null, field: firstField[kind] })
      else seek({ step: stepOfAll[blind] ?? 'workflow' })
    },
    [seek, looked],
  )
  return { mend, look }
}

/** Where those belong that are about no part. */
const stepOfAll: Record<string, string> = {
  no_customer: 'purpose',
  no_criterion: 'purpose',
  no_class: 'classes',
}
