// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, ref } from 'vue';
import { ElRadioButton, ElRadioGroup } from 'element-plus';
import { api, Chart, day, Empty, html, Loading, Section, today, useLoad } from '@linli/console';

const MOST = 10;

const before = days => new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);

/** What was asked for most within a period (盘点). */
export const Kinds = defineComponent({
  name: 'OverviewKinds',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const period = ref(30);
    const stock = useLoad(() => api.get('/api/petition/totals/types', { query: { area: props.area, from: before(period.value - 1), to: today() } }));
    const use = chosen => {
      period.value = chosen;
      stock.reload();
    };
    const drawn = computed(() => {
      const types = stock.data?.types ?? [];
      const top = types.slice(0, MOST).reverse();
      return {
        types,
        height: 70 + 30 * top.length,
        option: {
          grid: { left: 8, right: 40, top: 8, bottom: 24, containLabel: true },
          xAxis: { type: 'value', minInterval: 1 },
          yAxis: { type: 'category', data: top.map(type => type.name), axisLabel: { width: 130, overflow: 'truncate' } },
          series: [{ type: 'bar', data: top.map(type => type.petitions), label: { show: true, position: 'right' }, barMaxWidth: 20 }],
          tooltip: {},
        },
      };
    });
    const { t } = props;
    return () => html`<${Section} title=${t('kinds')} actions=${() => html`<${ElRadioGroup} modelValue=${period.value} onUpdate:modelValue=${use} ariaLabel=${t('period')}>
        ${[30, 90, 365].map(days => html`<${ElRadioButton} key=${days} value=${days}>${t('days', { n: days })}<//>`)}<//>`}>
      <${Loading} of=${stock}>${() => (drawn.value.types.length === 0
        ? html`<${Empty} words=${t('noKinds')} hint=${t('noKindsHint')} />`
        : html`<p class="l-quiet">${t('kindsSays', { from: day(stock.data.from), to: day(stock.data.to), n: drawn.value.types.length })}</p>
          <${Chart} key=${drawn.value.height} option=${drawn.value.option} height=${drawn.value.height} words=${t('kindsWords', { name: drawn.value.types[0].name, n: drawn.value.types[0].petitions })}
            table=${{ head: [t('type'), t('petitions')], rows: drawn.value.types.map(type => [type.name, type.petitions]) }} />`)}<//>
    <//>`;
  },
});

/** What came in and what was ended, week by week. */
export const Course = defineComponent({
  name: 'OverviewCourse',
  props: { course: { type: Object, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const short = date => date.slice(5).replace(/^0?(\d+)-0?(\d+)$/, '$1/$2');
    const option = computed(() => ({
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, data: [t('filed'), t('endedOf')] },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: props.course.weeks.map(week => short(week.from)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { name: t('filed'), type: 'bar', data: props.course.weeks.map(week => week.filed), barMaxWidth: 22 },
        { name: t('endedOf'), type: 'line', symbol: 'rect', symbolSize: 8, lineStyle: { type: 'dashed', width: 2.5 }, data: props.course.weeks.map(week => week.ended) },
      ],
    }));
    const sum = key => props.course.weeks.reduce((total, week) => total + week[key], 0);
    return () => html`<${Section} title=${t('course')}>
      <p class="l-quiet">${t('courseSays')}</p>
      <${Chart} option=${option.value} height=${340} words=${t('courseWords', { filed: sum('filed'), ended: sum('ended') })}
        table=${{ head: [t('week'), t('filed'), t('endedOf')], rows: props.course.weeks.map(week => [`${day(week.from)} – ${day(week.to)}`, week.filed, week.ended]) }} />
    <//>`;
  },
});
