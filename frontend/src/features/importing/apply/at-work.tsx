import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type ImportRun, imports, isRead } from '../asking/import-api'
import styles from '../plan/plan.module.css'
import { useThingWords } from '../plan/thing-words'

/** How far the server is, and the way to stop it. */
export function AtWork({ run }: { run: ImportRun }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const things = useThingWords()
  const doing = useDoing()
  const { done = 0, total = 0, step = '' } = run.progress ?? {}
  const figure = new Intl.NumberFormat(i18n.locale)
  const stop = () =>
    doing.run(async () => {
      await imports.cancel(workspace, run.id)
      return true
    }, t`Stopped; nothing of it stays.`)
  return (
    <div className={styles.work} role="status">
      <p style={{ margin: 0 }}>
        {isRead(run) ? (
          <Trans>
            Baton is bringing in <b>{run.file}</b>. You can leave this page; it goes on by itself.
          </Trans>
        ) : (
          <>
            <b>{run.file}</b>:{' '}
            {run.source === 'kaiten' ? (
              <Trans>
                Fetching from Kaiten, as fast as it allows. You can leave this page; it goes on by itself.
              </Trans>
            ) : (
              <Trans>Reading it and planning…</Trans>
            )}
          </>
        )}
      </p>
      <Progress value={total ? (100 * done) / total : 5} animated size="lg" aria-label={t`Progress`} />
      <span className={`${styles.quiet} tabular`}>
        {things[step] ?? ''} {total ? `${figure.format(done)} / ${figure.format(total)}` : ''}
      </span>
      <div>
        <Button variant="default" loading={doing.busy} onClick={stop}>
          <Trans>Stop the import</Trans>
        </Button>
      </div>
    </div>
  )
}
