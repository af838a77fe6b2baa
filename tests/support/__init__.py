"""What tests are made with: knowledge bases, builds, repositories, readers of others."""
