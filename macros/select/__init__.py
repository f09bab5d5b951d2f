"""Catalog -> what pages show: tables, records, traces, timelines. Knows no HTML."""
