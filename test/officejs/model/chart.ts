import type { Area } from '../../../src/workbook/cells';
import type { HostSheet } from './sheet';

/** Cells that a chart draws. */
export interface ChartSource {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** How a text of a chart, or a line of it, looks; what nobody said is absent. */
export interface ChartLook {
  size?: number;
  bold?: boolean;
  color?: string;
  lineColor?: string;
  lineWeight?: number;
  fillColor?: string;
}

export interface HostSeries {
  name: string;
  type: string;
  values: ChartSource | null;
  categories: ChartSource | null;
  look: ChartLook;
  markerStyle: string;
  smooth: boolean;
  gapWidth: number;
  hasDataLabels: boolean;
}

export interface HostAxis {
  visible: boolean;
  minimum: number | '';
  maximum: number | '';
  title: string;
  titleVisible: boolean;
  gridlines: boolean;
  gridlineLook: ChartLook;
  textOrientation: number;
  tickLabelPosition: string;
  look: ChartLook;
}

export interface HostChart {
  readonly id: string;
  /** The part of the file that it was read from. */
  part?: string;
  name: string;
  type: string;
  /** Points, from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The cells that it covers, where a script said so. */
  place: Area | null;
  title: { text: string; visible: boolean; look: ChartLook };
  legend: { visible: boolean; position: string; look: ChartLook };
  /** Of all series together. */
  dataLabels: {
    showValue: boolean;
    showCategoryName: boolean;
    showSeriesName: boolean;
    position: string;
    look: ChartLook;
  };
  categoryAxis: HostAxis;
  valueAxis: HostAxis;
  series: HostSeries[];
}

function newAxis(gridlines: boolean): HostAxis {
  return {
    visible: true,
    minimum: '',
    maximum: '',
    title: '',
    titleVisible: false,
    gridlines,
    gridlineLook: {},
    textOrientation: 0,
    tickLabelPosition: 'NextToAxis',
    look: {},
  };
}

/** Lines come with markers or, as `Line`, without. */
export function markerOf(type: string): string {
  return type === 'Line' ? 'None' : 'Automatic';
}

export function newSeries(name: string, type: string): HostSeries {
  return {
    name,
    type,
    values: null,
    categories: null,
    look: {},
    markerStyle: markerOf(type),
    smooth: false,
    gapWidth: 150,
    hasDataLabels: false,
  };
}

export function newChart(id: string, name: string, type: string): HostChart {
  return {
    id,
    name,
    type,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    place: null,
    title: { text: '', visible: true, look: {} },
    legend: { visible: true, position: 'Right', look: {} },
    dataLabels: { showValue: true, showCategoryName: false, showSeriesName: false, position: 'None', look: {} },
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    series: [],
  };
}
