import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFilterOff, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { fieldsQuery } from '../asking/finding-api'
import { parts, replaced, withPart } from '../filter/tree'
import { useNames } from '../filter/use-names'
import { useSay } from '../filter/use-say'
import { AddCondition } from './add-condition'
import styles from './bar.module.css'
import { BarContext } from './bar-context'
import { NodeChip } from './node-chip'
import { TextForm } from './text-form'
import { useFilterTree } from './use-filter-tree'

export interface FilterBarProps {
  /** The filter as text, as it stands in the address. */
  text: string
  vocabulary: Vocabulary
  /** Where only cards of one board are looked at: its columns, lanes and fields are offered, no others. */
  board?: number | null
  onText: (text: string) => void
  /** What else stands in the line: kept views, the count. */
  children?: ReactNode
}

/** What the cards must be like: one chip for each condition, or the same as text for those who like to type. */
export function FilterBar({ text, vocabulary, board = null, onText, children }: FilterBarProps) {
  const { t } = useLingui()
  const { data: fields = [] } = useQuery(fieldsQuery(useWorkspace()))
  const names = useNames(vocabulary, board)
  const say = useSay(fields, names, vocabulary)
  const { tree, error, change } = useFilterTree(text, onText)
  const [typing, setTyping] = useState(false)
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const bar = useMemo(
    () => ({
      fields,
      names,
      vocabulary,
      board,
      say,
      replace: (path: readonly number[], by: Parameters<typeof replaced>[2]) =>
        void (tree && change(replaced(tree, path, by))),
    }),
    [fields, names, vocabulary, board, say, tree, change],
  )
  const asText = typing || error !== null
  return (
    <BarContext value={bar}>
      <search className={styles.bar} aria-label={t`Filter of the cards`}>
        {asText ? (
          <TextForm
            text={text}
            error={error}
            onText={(next) => {
              setTyping(false)
              onText(next)
            }}
            onLeave={() => setTyping(false)}
          />
        ) : (
          <>
            {tree
              ? parts(tree).map((node, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place.
                  <NodeChip key={at} node={node} path={[at]} />
                ))
              : null}
            {tree ? <AddCondition onAdd={(node) => void change(withPart(tree, node))} /> : null}
            <Tooltip label={t`Write the filter as text`}>
              <ActionIcon size={28} aria-label={t`Write the filter as text`} onClick={() => setTyping(true)}>
                <IconPencil size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
            {text && isPhone ? (
              <ActionIcon size={28} aria-label={t`Clear`} title={t`Clear`} onClick={() => onText('')}>
                <IconFilterOff size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            ) : text ? (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onText('')}>
                <Trans>Clear</Trans>
              </Button>
            ) : null}
          </>
        )}
        {children ? <div className={styles.end}>{children}</div> : null}
      </search>
    </BarContext>
  )
}
