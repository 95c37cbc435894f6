"""The pages of one document: geometry, images from the render child, marks and mouse tools."""
