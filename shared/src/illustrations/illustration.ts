// illustration.ts — pure: calm flat scenes for events and landing stories, so that no photo has to be invented.

import { svgDocument } from '../kit/svg';
import type { IllustrationKey } from './illustration-key';

export const ILLUSTRATION_WIDTH = 320;
export const ILLUSTRATION_HEIGHT = 200;

/** A small red flower stands somewhere in every scene: the house signs its pictures. */
function redFlower(x: number, y: number, scale = 1): string {
  const petals = [0, 72, 144, 216, 288]
    .map((angle) => `<ellipse cy='-4' rx='3.1' ry='4' transform='rotate(${angle})'/>`)
    .join('');
  return `<g transform='translate(${x},${y})scale(${scale})'><path d='M0,0C1,6 0,11 1,17' fill='none' stroke='#4E9670' stroke-width='1.6'/><path d='M1,13C4,8 8,8 9,9C7,13 4,14 1,13Z' fill='#5FA37D'/><g fill='#D8433B'>${petals}</g><circle r='2' fill='#F6C766'/></g>`;
}

function cloud(x: number, y: number, scale: number): string {
  return `<path transform='translate(${x},${y})scale(${scale})' d='M0,0C-2-9 8-13 13-8C17-17 32-15 33-6C41-8 45,0 40,4H3C0,4-1,2 0,0Z' fill='#fff' fill-opacity='.85'/>`;
}

/** A person in three shapes: enough to be someone, not enough to be anyone. */
function person(x: number, y: number, coat: string, hair: string, scale = 1): string {
  return `<g transform='translate(${x},${y})scale(${scale})'><path d='M-13,40C-14,18-9,10 0,10C9,10 14,18 13,40Z' fill='${coat}'/><path d='M-3,6H3V12C3,14-3,14-3,12Z' fill='#E9B995'/><circle r='8.5' fill='#F2CBA8'/><path d='M-9-1C-9.5-12 9.5-12 9-1C6-5 1-6-2-6C-5-5-8-4-9-1Z' fill='${hair}'/></g>`;
}

function tree(x: number, y: number, crown: string, scale = 1): string {
  return `<g transform='translate(${x},${y})scale(${scale})'><path d='M-2.5,0C-1-12-2-22 0-34C2-22 1-12 2.5,0Z' fill='#8A6A55'/><path d='M0-20C-16-19-22-31-17-40C-18-52-6-60 1-56C11-60 20-50 17-41C22-31 14-19 0-20Z' fill='${crown}'/></g>`;
}

const SCENES: Record<IllustrationKey, string> = {
  river:
    `<path fill='#FDEFDC' d='M0,0H320V200H0Z'/><circle cx='238' cy='52' r='24' fill='#F8CF86'/>${cloud(48, 42, 1)}${cloud(150, 28, 0.7)}` +
    `<path d='M0,104C42,70 78,76 112,98C150,62 206,66 246,96C276,80 300,82 320,92V130H0Z' fill='#BFD9C3'/>` +
    `<path d='M0,116C60,98 120,104 170,114C230,100 280,104 320,112V150H0Z' fill='#8FBF9C'/>` +
    `<path d='M0,136C80,120 150,140 210,128C260,120 300,124 320,128V200H0Z' fill='#A9D0DE'/>` +
    `<path d='M0,160C70,148 130,164 200,152C250,144 290,150 320,148V200H0Z' fill='#85B8CE'/>` +
    `<g fill='none' stroke='#fff' stroke-opacity='.7' stroke-width='2' stroke-linecap='round'><path d='M40,150H74'/><path d='M118,146H138'/><path d='M224,142H262'/><path d='M92,176H126'/><path d='M246,172H280'/></g>` +
    `<path d='M150,160C166,166 196,166 214,158L206,172C190,177 170,177 158,172Z' fill='#B4654A'/><path d='M181,160V124L204,152C196,156 188,157 181,156Z' fill='#FFF8EC'/><path d='M178,158V134L164,154Z' fill='#F5D9B8'/>` +
    `<path d='M0,182C30,166 70,172 96,200H0Z' fill='#5FA37D'/>${redFlower(30, 164, 1.1)}${redFlower(52, 172, 0.85)}`,
  library:
    `<path fill='#FBEBDD' d='M0,0H320V200H0Z'/><path fill='#EBD3BC' d='M0,160H320V200H0Z'/>` +
    `<path d='M22,22H142V160H22Z' fill='#C98F66'/><path d='M30,30H134V68H30ZM30,76H134V112H30ZM30,120H134V154H30Z' fill='#8F5F45'/>` +
    `<g><path fill='#D8433B' d='M34,38H42V68H34Z'/><path fill='#F6C766' d='M43,34H52V68H43Z'/><path fill='#5FA37D' d='M53,40H60V68H53Z'/><path fill='#FFF3E2' d='M61,36H72V68H61Z'/><path fill='#4B8DBD' d='M73,42H80V68H73Z'/><path fill='#F08A7E' d='M100,68L109,37L117,39L108,68Z'/><path fill='#B19AD4' d='M36,82H45V112H36Z'/><path fill='#FFF3E2' d='M46,86H53V112H46Z'/><path fill='#D8433B' d='M54,80H64V112H54Z'/><path fill='#7FB2D8' d='M86,84H94V112H86Z'/><path fill='#F6C766' d='M95,80H106V112H95Z'/><path fill='#5FA37D' d='M107,86H115V112H107Z'/><path fill='#F6C766' d='M34,126H44V154H34Z'/><path fill='#4B8DBD' d='M45,130H52V154H45Z'/><path fill='#FFF3E2' d='M53,124H64V154H53Z'/><path fill='#7DB48F' d='M96,128H104V154H96Z'/><path fill='#D8433B' d='M105,124H115V154H105Z'/><path fill='#B19AD4' d='M116,130H124V154H116Z'/></g>` +
    `<path d='M186,24H294V112H186Z' fill='#fff'/><path d='M192,30H237V106H192ZM243,30H288V106H243Z' fill='#CFE4EC'/><path d='M192,88C206,72 222,78 237,90V106H192ZM243,92C258,74 276,76 288,84V106H243Z' fill='#9CCBA8'/>` +
    `${person(206, 116, '#E8685E', '#4A3A33', 1.05)}${person(262, 116, '#4B8DBD', '#2F2622', 1.05)}` +
    `<path d='M166,152H304V160H166Z' fill='#B9805A'/><path d='M176,160H184V196H176ZM286,160H294V196H286Z' fill='#A06E4C'/>` +
    `<path d='M192,150C200,144 214,145 220,150C226,145 240,144 248,150V153H192Z' fill='#fff'/><path d='M220,150V153' stroke='#DCC7B3' stroke-width='1.5'/>` +
    `<path d='M272,140H284L282,152H274Z' fill='#FFF3E2'/>${redFlower(278, 124, 0.95)}`,
  mountain:
    `<path fill='#FCEEE0' d='M0,0H320V200H0Z'/><circle cx='84' cy='58' r='22' fill='#F5B48E'/>${cloud(196, 40, 1)}` +
    `<path d='M-10,150L58,74C66,66 74,66 82,76L150,150Z' fill='#CBD8DC'/><path d='M90,150L176,48C184,40 192,40 200,50L300,150Z' fill='#A9C0C6'/>` +
    `<path d='M152,76L176,48C184,40 192,40 200,50L222,74L208,70L196,82L184,70L170,84Z' fill='#FFF9F1'/>` +
    `<path d='M210,150L268,88C276,80 284,82 290,90L330,140V150Z' fill='#BCCDD2'/>` +
    `<path d='M0,138C50,116 110,124 160,140C210,122 270,124 320,140V200H0Z' fill='#9CC6A5'/><path d='M0,164C70,142 140,150 190,164C240,152 290,154 320,162V200H0Z' fill='#6FAE88'/>` +
    `<path d='M196,200C172,186 232,176 206,164C192,157 214,150 204,142' fill='none' stroke='#F7E6CD' stroke-width='6' stroke-linecap='round'/>` +
    `<path d='M52,120L80,108L108,120V148H52Z' fill='#FFF3E2'/><path d='M46,122L80,104L114,122L108,125L80,111L52,125Z' fill='#C4604C'/><path d='M74,130H86V148H74Z' fill='#B9805A'/><path d='M58,128H68V138H58ZM92,128H102V138H92Z' fill='#A9D0DE'/><path d='M80,104V88' stroke='#8A6A55' stroke-width='2'/><path d='M80,88L94,92L80,97Z' fill='#D8433B'/>` +
    `${tree(24, 160, '#5FA37D', 0.75)}${tree(134, 156, '#7DB48F', 0.6)}${tree(276, 166, '#5FA37D', 0.85)}${tree(300, 172, '#7DB48F', 0.65)}${redFlower(160, 172)}${redFlower(176, 178, 0.8)}`,
  elders:
    `<path fill='#FDF0DF' d='M0,0H320V200H0Z'/><path fill='#E4EBD6' d='M0,150H320V200H0Z'/>` +
    `<path d='M40,150V60C40,40 60,30 90,30H230C260,30 280,40 280,60V150Z' fill='#F8DFC4'/><path d='M58,150V70C58,56 72,48 92,48H148V150ZM172,150V48H228C248,48 262,56 262,70V150Z' fill='#D5E6E8'/><path d='M58,128C80,112 124,116 148,126V150H58ZM172,126C196,112 240,114 262,130V150H172Z' fill='#A9CFAF'/>` +
    `${person(112, 104, '#B9805A', '#D9D4CE', 1.25)}${person(160, 100, '#E8685E', '#3A2E29', 1.2)}${person(208, 104, '#7658A6', '#E6E1DB', 1.25)}` +
    `<path d='M84,152C84,146 236,146 236,152V160H84Z' fill='#C98F66'/><path d='M94,160H102V190H94ZM218,160H226V190H218Z' fill='#A06E4C'/>` +
    `<path d='M118,142H132C132,150 128,152 125,152C122,152 118,150 118,142ZM190,142H204C204,150 200,152 197,152C194,152 190,150 190,142Z' fill='#fff'/><path d='M146,140C146,134 174,134 174,140L170,152H150Z' fill='#5FA8A4'/><path d='M174,141C182,140 181,149 172,148' fill='none' stroke='#5FA8A4' stroke-width='2.5'/>` +
    `<g fill='none' stroke='#fff' stroke-width='2' stroke-linecap='round'><path d='M122,136C120,132 125,131 123,127M199,136C197,132 202,131 200,127'/></g>` +
    `<path d='M14,168H40L36,194H18Z' fill='#C4604C'/>${tree(27, 172, '#7DB48F', 0.75)}<path d='M282,176H304L301,196H285Z' fill='#4B8DBD'/>${redFlower(288, 164, 1.1)}${redFlower(299, 160, 1.1)}`,
  school:
    `<path fill='#E9F2F2' d='M0,0H320V200H0Z'/>${cloud(30, 36, 0.9)}${cloud(232, 30, 1.05)}<path d='M0,130C60,98 110,104 160,122C220,96 280,102 320,118V200H0Z' fill='#B5D5B9'/>` +
    `<path d='M74,92H246V158H74Z' fill='#FFF3E2'/><path d='M64,94L92,66H228L256,94Z' fill='#C4604C'/><path d='M136,70L160,46L184,70V158H136Z' fill='#FBE4C8'/><path d='M130,72L160,42L190,72L184,76L160,52L136,76Z' fill='#B1523F'/>` +
    `<circle cx='160' cy='80' r='9' fill='#fff' stroke='#C98F66' stroke-width='2'/><path d='M160,75V80L164,82' fill='none' stroke='#6B5F58' stroke-width='1.6' stroke-linecap='round'/><path d='M148,158V122C148,112 172,112 172,122V158Z' fill='#8F5F45'/>` +
    `<path d='M86,104H102V122H86ZM110,104H126V122H110ZM194,104H210V122H194ZM218,104H234V122H218ZM86,132H102V150H86ZM110,132H126V150H110ZM194,132H210V150H194ZM218,132H234V150H218Z' fill='#A9D0DE'/>` +
    `<path d='M0,158H320V200H0Z' fill='#8FBF9C'/><path d='M148,158H172L196,200H124Z' fill='#F3E0C4'/>` +
    `<path d='M282,158V74' stroke='#8A6A55' stroke-width='3' stroke-linecap='round'/><path d='M283,76C292,70 300,82 312,76V94C300,100 292,88 283,94Z' fill='#D8433B'/>` +
    `${person(104, 146, '#F0B84C', '#3A2E29', 0.8)}${person(132, 150, '#4B8DBD', '#2F2622', 0.72)}${person(208, 148, '#E8685E', '#4A3A33', 0.76)}${tree(36, 172, '#5FA37D', 0.95)}${redFlower(64, 176)}${redFlower(250, 176, 0.9)}${redFlower(266, 182, 1.1)}`,
  forest:
    `<path fill='#EEF4E4' d='M0,0H320V200H0Z'/><circle cx='160' cy='76' r='46' fill='#FCE9BD'/>` +
    `<path d='M0,120C60,96 120,104 170,112C230,98 280,102 320,114V200H0Z' fill='#CFE3CB'/>` +
    `${tree(56, 140, '#A5CDAC', 1.25)}${tree(112, 134, '#B5D5B9', 1)}${tree(214, 134, '#B5D5B9', 1.05)}${tree(270, 140, '#A5CDAC', 1.3)}` +
    `<path d='M0,150C70,130 130,138 180,148C230,136 290,140 320,148V200H0Z' fill='#8FC09A'/>` +
    `${tree(24, 176, '#4E9670', 1.7)}${tree(300, 178, '#4E9670', 1.75)}${tree(86, 168, '#6FAE88', 1.25)}${tree(246, 170, '#6FAE88', 1.2)}` +
    `<path d='M0,178C80,160 150,168 200,176C250,168 300,170 320,176V200H0Z' fill='#5FA37D'/>` +
    `${person(142, 128, '#E8685E', '#3A2E29', 1)}${person(186, 132, '#F0B84C', '#4A3A33', 0.92)}` +
    `<path d='M164,170C166,160 164,154 165,146' fill='none' stroke='#8A6A55' stroke-width='2.5' stroke-linecap='round'/><path d='M165,158C158,158 154,152 155,148C161,148 165,152 165,158ZM165,152C166,144 172,142 176,143C176,149 171,153 165,152Z' fill='#9CD08F'/><path d='M150,172C156,165 174,165 180,172Z' fill='#8F5F45'/>` +
    `${redFlower(112, 172)}${redFlower(216, 174, 1.1)}${redFlower(228, 180, 0.8)}`,
};

export function illustrationSvg(key: IllustrationKey, { size = ILLUSTRATION_WIDTH }: { size?: number } = {}): string {
  return svgDocument(ILLUSTRATION_WIDTH, ILLUSTRATION_HEIGHT, size, SCENES[key]);
}
