import type { Report } from '../asking/answers'
import { number, rowsOf, text } from '../asking/table'
import { font, plain, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import { stageColours } from './stage-colours'

/**
 * The paths of the cards, from the first stage at the top down to done. A river knows no circles, so what goes back
 * leaves it beside the stage where that was found, in the colour of alarm, with the name of the stage it returns to.
 */
export function rework(report: Report): Draw {
  const paths = rowsOf(report.rework.paths).map(({ from, to, count, back }) => ({
    from: text(from),
    to: text(to),
    count: number(count),
    back: back === true,
  }))
  const met = new Set(paths.flatMap(({ from, to, back }) => (back ? [from] : [from, to])))
  const mirror = (from: string, to: string) => `${from} ↩ ${to}`
  return (drawing) => {
    const { inks, count, narrow } = drawing
    const colours = stageColours(report.stages, inks)
    const stages = report.stages.flatMap(({ name }, at) =>
      met.has(name)
        ? [
            {
              name,
              itemStyle: { color: colours[at] },
              label: { ...font, position: [4, -15], color: inks.text },
            },
          ]
        : [],
    )
    const returned = paths
      .filter(({ back }) => back)
      .map(({ from, to, count: many }) => ({
        name: mirror(from, to),
        itemStyle: { color: inks.danger },
        label: {
          ...font,
          position: 'right',
          formatter: `↩ ${to} (${count(many)})`,
          color: inks.danger,
          ...(narrow ? { width: 96, overflow: 'truncate' } : {}),
        },
      }))
    return {
      tooltip: tooltip(drawing, {
        trigger: 'item',
        formatter: ({ name, value }: { name: string; value: number }) =>
          plain(`${name.replace(' > ', ' → ')}: ${count(value)}`),
      }),
      series: [
        {
          type: 'sankey',
          orient: 'vertical',
          nodeAlign: 'left',
          left: 4,
          right: narrow ? 104 : 190,
          top: 20,
          bottom: 14,
          nodeWidth: 16,
          nodeGap: narrow ? 12 : 48,
          draggable: false,
          layoutIterations: 0,
          emphasis: { focus: 'adjacency' },
          data: [...stages, ...returned],
          links: paths.map(({ from, to, count: many, back }) => ({
            source: from,
            target: back ? mirror(from, to) : to,
            value: many,
            lineStyle: back ? { color: inks.danger, opacity: 0.45 } : { color: inks.strong, opacity: 0.5 },
          })),
        },
      ],
    }
  }
}
