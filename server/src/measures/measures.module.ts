import { Module } from '@nestjs/common';
import { MeasuresEffect } from './measures.effect';
import { MeasuresQuery } from './measures.query';

@Module({ providers: [MeasuresEffect, MeasuresQuery], exports: [MeasuresEffect, MeasuresQuery] })
export class MeasuresModule {}
