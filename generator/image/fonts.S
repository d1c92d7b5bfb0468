/*
 * The fonts that pictures are set in, as bytes of the program (image/font.c).
 */
	.section .rodata
	.global font_regular, font_regular_end, font_bold, font_bold_end
font_regular:
	.incbin "DejaVuSans.ttf"
font_regular_end:
font_bold:
	.incbin "DejaVuSans-Bold.ttf"
font_bold_end:
	.section .note.GNU-stack, "", %progbits
